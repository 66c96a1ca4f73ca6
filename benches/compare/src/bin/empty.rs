//! As little as a Rust program can do: what a look-up's wall time is held against.

fn main() {
    println!("nothing found");
}
