#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| watwerkt_fuzz::markdown(data));
