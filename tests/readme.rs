//! What the README shows is what the binary prints.

#[test]
fn examples_of_the_readme() {
    trycmd::TestCases::new()
        .case("README.md")
        .env("COLUMNS", "100");
}
