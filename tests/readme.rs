//! What the README shows is what the binary prints.

/// It cites in styles.
#[cfg(feature = "cite")]
#[test]
fn examples_of_the_readme() {
    trycmd::TestCases::new()
        .case("README.md")
        .env("COLUMNS", "100");
}
