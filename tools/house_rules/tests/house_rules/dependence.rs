//! Rules 1 and 6: modules know only the base, the base knows no module, `app` lists the modules in one array.

use std::collections::BTreeMap;

use super::{
    hold, of,
    source::{House, Rust, closing, line, words},
};

#[test]
fn a_module_depends_on_no_other_module_and_the_base_on_none() {
    hold("modules meet in kernel, by events and traits", &check_manifests(&House::here()));
}

#[test]
fn a_dependence_on_a_module_is_noticed() {
    let people = ("modules/people/Cargo.toml", "[package]\nname = \"people\"\n");
    let by_name = "[package]\nname = \"events\"\n[dependencies]\npeople.workspace = true\n";
    let by_path = "[package]\nname = \"events\"\n[dev-dependencies]\nfolk = { path = \"../people\" }\n";
    let renamed =
        "[package]\nname = \"events\"\n[target.'cfg(unix)'.dependencies]\nx = { package = \"people\" }\n";
    for manifest in [by_name, by_path, renamed] {
        let broken = of(check_manifests, &[people, ("modules/events/Cargo.toml", manifest)]);
        assert_eq!(broken, ["modules/events/Cargo.toml depends on the module people"]);
        let broken = of(check_manifests, &[people, ("base/web/Cargo.toml", manifest)]);
        assert_eq!(broken, ["base/web/Cargo.toml depends on the module people"]);
        assert_eq!(of(check_manifests, &[people, ("app/Cargo.toml", manifest)]), [""; 0]);
    }
}

#[test]
fn the_app_lists_the_modules_in_one_array() {
    hold("the app names each module once, in one array", &check_array(&House::here()));
}

#[test]
fn a_module_that_is_named_elsewhere_or_not_listed_is_noticed() {
    let manifests = [
        ("modules/people/Cargo.toml", "[package]\nname = \"people\"\n"),
        ("modules/events/Cargo.toml", "[package]\nname = \"events\"\n"),
    ];
    let with = |main: &str| of(check_array, &[manifests[0], manifests[1], ("app/src/main.rs", main)]);
    let array = "const MODULES: [&Module; 2] = [&people::MODULE, &events::MODULE];";
    assert_eq!(with(array), [""; 0]);
    assert_eq!(
        with(&format!("{array}\nfn logic() {{ events::rules::decide() }}")),
        ["app/src/main.rs:2 names the module events outside of the array of modules"]
    );
    assert_eq!(
        with("const MODULES: [&Module; 1] = [&people::MODULE];"),
        ["the app does not list the module events"]
    );
}

#[test]
fn what_is_costly_to_build_is_linked_by_the_app_alone() {
    hold("typeset and assets are leaves: they reach the house as values", &check_leaves(&House::here()));
}

#[test]
fn a_module_that_links_a_leaf_is_noticed() {
    let manifest =
        "[dependencies]\ntypst-pdf.workspace = true\n[dev-dependencies]\nassets.workspace = true\n";
    let broken = of(check_leaves, &[("modules/live/Cargo.toml", manifest)]);
    assert_eq!(
        broken,
        ["modules/live/Cargo.toml depends on typst-pdf", "modules/live/Cargo.toml depends on assets"]
    );
    assert_eq!(of(check_leaves, &[("base/typeset/Cargo.toml", "[dependencies]\ntypst = \"1\"\n")]), [""; 0]);
    assert_eq!(of(check_leaves, &[("app/Cargo.toml", "[dependencies]\nassets.workspace = true\n")]), [""; 0]);
}

/// The modules: folder's manifest and the name by which Rust knows the crate.
fn modules(house: &House) -> BTreeMap<String, String> {
    house
        .files()
        .filter(|file| file.path.starts_with("modules/") && file.path.ends_with("/Cargo.toml"))
        .map(|file| {
            let manifest: toml::Table = file.text.parse().expect("a manifest is TOML");
            let name = manifest["package"]["name"].as_str().expect("a package has a name");
            (file.path.clone(), name.to_owned())
        })
        .collect()
}

fn check_manifests(house: &House) -> Vec<String> {
    let modules = modules(house);
    let mut broken = Vec::new();
    for file in house.files().filter(|file| file.path.ends_with("/Cargo.toml")) {
        // `app` and the tools look at the whole from outside.
        if !["modules/", "base/", "pure/"].iter().any(|floor| file.path.starts_with(floor)) {
            continue;
        }
        let manifest: toml::Table = file.text.parse().expect("a manifest is TOML");
        for (name, dependency) in dependencies(&manifest) {
            let package = dependency.get("package").and_then(toml::Value::as_str).unwrap_or(&name);
            let path = dependency.get("path").and_then(toml::Value::as_str).unwrap_or_default();
            let target = modules.iter().find(|(at, module)| {
                let folder = at.trim_end_matches("/Cargo.toml").rsplit('/').next().unwrap_or_default();
                module.as_str() == package || path.rsplit('/').next() == Some(folder)
            });
            if let Some((at, module)) = target
                && *at != file.path
            {
                broken.push(format!("{} depends on the module {module}", file.path));
            }
        }
    }
    broken
}

fn check_leaves(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    for file in house.files().filter(|file| file.path.ends_with("/Cargo.toml")) {
        let manifest: toml::Table = file.text.parse().expect("a manifest is TOML");
        for (name, _) in dependencies(&manifest) {
            let may = match name.as_str() {
                "assets" | "typeset" => file.path == "app/Cargo.toml",
                typst if typst.starts_with("typst") => file.path == "base/typeset/Cargo.toml",
                _ => true,
            };
            if !may {
                broken.push(format!("{} depends on {name}", file.path));
            }
        }
    }
    broken
}

/// Every dependency in every section of a manifest, those for one target included.
fn dependencies(manifest: &toml::Table) -> Vec<(String, toml::Value)> {
    let mut found = Vec::new();
    for (key, value) in manifest {
        let Some(table) = value.as_table() else { continue };
        match key.as_str() {
            "dependencies" | "dev-dependencies" | "build-dependencies" => {
                found.extend(table.iter().map(|(name, value)| (name.clone(), value.clone())));
            }
            "target" => {
                for section in table.values().filter_map(toml::Value::as_table) {
                    found.extend(dependencies(section));
                }
            }
            _ => {}
        }
    }
    found
}

fn check_array(house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    let mut array = None;
    let mut listed = Vec::new();
    for file in house.rust().filter(|file| file.path.starts_with("app/src/")) {
        let code = Rust::read(&file.text).code;
        for module in modules(house).values().map(|name| name.replace('-', "_")) {
            for at in
                words(&code, &module).into_iter().filter(|at| code[at + module.len()..].starts_with("::"))
            {
                let around = enclosing_bracket(&code, at).map(|open| (file.path.clone(), open));
                if around.is_some() && (array.is_none() || array == around) {
                    array = around;
                    listed.push(module.clone());
                } else {
                    broken.push(format!(
                        "{}:{} names the module {module} outside of the array of modules",
                        file.path,
                        line(&code, at)
                    ));
                }
            }
        }
    }
    for module in modules(house).values().map(|name| name.replace('-', "_")) {
        match listed.iter().filter(|name| **name == module).count() {
            0 => broken.push(format!("the app does not list the module {module}")),
            1 => {}
            _ => broken.push(format!("the app lists the module {module} twice")),
        }
    }
    broken
}

/// Where the innermost `[` opens that `at` stands in.
fn enclosing_bracket(code: &str, at: usize) -> Option<usize> {
    code[..at].rmatch_indices('[').map(|(open, _)| open).find(|&open| closing(code, open) > at)
}
