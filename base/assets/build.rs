//! Builds `web/` (TypeScript and CSS) into `OUT_DIR` by npm and writes the table that `assets.rs` embeds.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// What of `web/` goes into the build; `node_modules` and `dist` of a developer never do.
const SOURCES: [&str; 7] =
    ["src", "styles", "build.mjs", "sheets.mjs", "tsconfig.json", "package.json", "package-lock.json"];

fn main() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
    for name in SOURCES {
        println!("cargo:rerun-if-changed={}", source.join(name).display());
    }
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=WEB_DIST");

    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let dist = match env::var_os("WEB_DIST") {
        Some(prebuilt) => {
            println!("cargo:rerun-if-changed={}", Path::new(&prebuilt).display());
            PathBuf::from(prebuilt).canonicalize().expect("WEB_DIST names a folder that exists")
        }
        None => build(&source, &out),
    };
    fs::write(out.join("assets.in.rs"), table(&dist)).expect("OUT_DIR can be written");
}

/// Runs npm on a copy inside of `OUT_DIR`, so that the source tree stays as it is.
fn build(source: &Path, out: &Path) -> PathBuf {
    let (work, dist) = (out.join("web"), out.join("web-dist"));
    for name in SOURCES {
        copy(&source.join(name), &work.join(name))
            .unwrap_or_else(|error| panic!("copying web/{name}: {error}"));
    }
    let lock = fs::read(work.join("package-lock.json")).expect("web/package-lock.json is there");
    let stamp = work.join("node_modules/.installed-lock");
    if fs::read(&stamp).ok().as_ref() != Some(&lock) {
        npm(&work, &["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
        fs::write(&stamp, &lock).expect("node_modules can be written");
    }
    npm(&work, &["run", "--silent", "build", "--", "--out", dist.to_str().expect("OUT_DIR is UTF-8")]);
    dist
}

fn npm(folder: &Path, arguments: &[&str]) {
    let status = Command::new("npm").args(arguments).current_dir(folder).status().unwrap_or_else(|error| {
        panic!("npm is needed to build the pages (Node.js 20 or newer), or set WEB_DIST to a folder built elsewhere: {error}")
    });
    assert!(status.success(), "npm {} failed: {status}", arguments.join(" "));
}

/// Copies a file or a whole folder; what is no longer in the source goes.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_file() {
        return fs::copy(from, to).map(drop);
    }
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// The Rust source of the table: one line for each file in the manifest.
fn table(dist: &Path) -> String {
    let manifest = fs::read_to_string(dist.join("manifest.json")).expect("the build leaves a manifest.json");
    let mut table = String::from("&[\n");
    for (name, file) in pairs(&manifest) {
        let bytes = |path: PathBuf| format!("include_bytes!({:?})", path.display().to_string());
        let twin = |ending: &str| {
            let path = dist.join(format!("{file}.{ending}"));
            if path.is_file() { format!("Some({})", bytes(path)) } else { "None".to_owned() }
        };
        writeln!(
            table,
            "    Asset {{ name: {name:?}, url: {:?}, plain: {}, brotli: {}, gzip: {} }},",
            format!("/assets/{file}"),
            bytes(dist.join(&file)),
            twin("br"),
            twin("gz"),
        )
        .expect("a String takes everything");
    }
    table + "]\n"
}

/// Reads `"name": "file"` lines: the manifest is flat, sorted and ours, and a JSON reader would cost every build.
fn pairs(manifest: &str) -> Vec<(String, String)> {
    manifest
        .lines()
        .filter_map(|line| line.trim().trim_end_matches(',').split_once(": "))
        .map(|(name, file)| (name.trim_matches('"').to_owned(), file.trim_matches('"').to_owned()))
        .collect()
}
