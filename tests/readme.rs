//! What the README and the pages of `docs` show is what the binary prints.
//!
//! `TRYCMD=overwrite cargo test --test readme` writes the examples anew.

/// Some of them cite in styles.
#[cfg(feature = "cite")]
#[test]
fn examples_of_the_pages() {
    trycmd::TestCases::new()
        .case("README.md")
        .case("docs/*.md")
        .env("COLUMNS", "100");
}
