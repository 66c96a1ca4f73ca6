use smugfaq::embedded;
use smugfaq::search::{Index, Options, Weights, search};
fn main() {
    let knowledge = embedded::knowledge();
    let index = Index::open(embedded::INDEX).unwrap();
    for file in std::env::args().skip(1) {
        for line in std::fs::read_to_string(&file).unwrap().lines() {
            let v: serde_json::Value = serde_json::from_str(line).unwrap();
            let q = v["q"].as_str().unwrap();
            let o = search(
                &index,
                &knowledge,
                &Weights::default(),
                q,
                Options {
                    limit: 1,
                    explain: false,
                },
            );
            let f = o.features.map(|f| f.to_vec());
            let foreign = v.get("relevant").is_some();
            let y = !foreign && !v["sections"].as_array().unwrap().is_empty();
            println!(
                "{}",
                serde_json::json!({"q": q, "f": f, "y": y, "t": if foreign { "foreign".into() } else { v["type"].clone() }, "file": file})
            );
        }
    }
}
