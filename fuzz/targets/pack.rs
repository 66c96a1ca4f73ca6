#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| invariants::pack(text));
