//! A page of HTML that needs nothing beside it.

use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What a page may load: nothing but its own style and script.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; \
                      form-action 'none'; base-uri 'none'";

/// The whole page with this title and body.
pub(super) fn page(title: &str, body: &Markup) -> String {
    let generator = concat!("smugfaq ", env!("CARGO_PKG_VERSION"));
    let page = html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="generator" content=(generator);
                title { (title) }
                style { (PreEscaped(include_str!("page.css"))) }
            }
            body { (body) }
        }
    };
    page.into_string()
}
