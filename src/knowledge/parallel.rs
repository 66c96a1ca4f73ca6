//! Work on several processors at once.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many threads so many bytes of text are worth: starting one costs more than a small file.
#[must_use]
pub fn threads(bytes: usize) -> usize {
    /// So many are work enough for one.
    const ENOUGH: usize = 1 << 19;
    /// More hardly shorten the work, and each keeps words of its own in memory.
    const MOST: usize = 4;
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    processors.min(MOST).min(bytes / ENOUGH).max(1)
}

/// What the work makes of all of these, in their order, on at most so many threads. One that cannot
/// be started is done without.
pub fn in_parallel<T: Send, R: Send>(
    threads: usize,
    all: Vec<T>,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let threads = threads.min(all.len());
    if threads <= 1 {
        return all.into_iter().map(work).collect();
    }
    let waiting = Mutex::new(all.into_iter().enumerate());
    let work = || {
        let mut done = Vec::new();
        loop {
            let next = waiting
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .next();
            let Some((place, next)) = next else {
                return done;
            };
            done.push((place, work(next)));
        }
    };
    let mut done = thread::scope(|scope| {
        let start = |_| thread::Builder::new().spawn_scoped(scope, work).ok();
        let others: Vec<_> = (1..threads).filter_map(start).collect();
        let mut done = work();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_work_is_worth_one_thread_and_large_work_no_more_than_four() {
        assert_eq!([0, 1, 100_000, (1 << 20) - 1].map(threads), [1; 4]);
        assert!((1..=4).contains(&threads(usize::MAX)));
        let several = thread::available_parallelism().is_ok_and(|all| all.get() > 1);
        assert_eq!(threads(usize::MAX) > 1, several);
        // As many as the work is worth, where there are more processors.
        let sizes = [1 << 20, 3 << 19, 1 << 21, usize::MAX].map(threads);
        assert!(
            sizes.is_sorted() && sizes[0] <= 2 && sizes[1] <= 3,
            "{sizes:?}"
        );
    }

    #[test]
    fn order_is_kept_on_any_number_of_threads() {
        for threads in [0, 1, 2, 5, 2000] {
            let squares = in_parallel(threads, (0..1000).collect(), |number: u32| number * number);
            assert!(
                squares
                    .iter()
                    .zip(0..)
                    .all(|(square, root)| *square == root * root)
            );
            assert_eq!(squares.len(), 1000);
        }
    }
}
