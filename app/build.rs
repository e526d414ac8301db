//! Tells the program by which profile of Cargo it is built; it says so in `geflecht --version`.

use std::{env, path::Path};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // `PROFILE` knows only debug and release: the folder is named after the profile, target/<profile>/build/….
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let mut above = Path::new(&out).ancestors().skip_while(|path| !path.ends_with("build"));
    let profile = above.nth(1).and_then(Path::file_name).expect("OUT_DIR lies in target/<profile>/build");
    println!("cargo:rustc-env=GEFLECHT_PROFILE={}", profile.to_string_lossy());
}
