//! What a CSL file may ask for: one that nests or repeats without end would never be rendered.

use std::collections::HashMap;

use hayagriva::citationberg::{
    IndependentStyle, LayoutRenderingElement as Element, NamesChild, SortKey, TextTarget,
};

/// Elements within elements, those of macros included.
const DEEPEST: usize = 250;

/// Elements in all, each macro counted wherever it is used.
const MOST: usize = 1_000_000;

/// Refuses XML whose elements nest too deep to be read.
///
/// # Errors
///
/// What is wrong.
pub fn check_text(text: &str) -> Result<(), &'static str> {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let (end, closes) = match rest {
            _ if rest.starts_with("<!--") => ("-->", None),
            _ if rest.starts_with("<![CDATA[") => ("]]>", None),
            _ if rest.starts_with("<!") || rest.starts_with("<?") => (">", None),
            _ => (">", Some(rest.starts_with("</"))),
        };
        let Some(length) = rest.find(end) else {
            return Err("the XML ends within a tag");
        };
        match closes {
            Some(true) => depth = depth.saturating_sub(1),
            Some(false) if !rest[..length].ends_with('/') => depth += 1,
            _ => {}
        }
        if depth > DEEPEST {
            return Err("its elements nest too deep");
        }
        rest = &rest[length + end.len()..];
    }
    Ok(())
}

/// Refuses macros that use one another in a circle, too deep or too often.
///
/// # Errors
///
/// What is wrong.
pub fn check_macros(style: &IndependentStyle) -> Result<(), String> {
    let macros = style.macros.iter();
    let mut measure = Measure {
        macros: macros
            .map(|one| (one.name.as_str(), one.children.as_slice()))
            .collect(),
        known: HashMap::new(),
        open: Vec::new(),
    };
    measure.all(&style.citation.layout.elements)?;
    let mut sorts = vec![style.citation.sort.as_ref()];
    if let Some(bibliography) = &style.bibliography {
        measure.all(&bibliography.layout.elements)?;
        sorts.push(bibliography.sort.as_ref());
    }
    for key in sorts.into_iter().flatten().flat_map(|sort| &sort.keys) {
        if let SortKey::MacroName { name, .. } = key {
            measure.of_macro(name)?;
        }
    }
    Ok(())
}

/// How deep elements nest and how many they are, every use of a macro counted.
#[derive(Clone, Copy, Default)]
struct Size {
    depth: usize,
    count: usize,
}

struct Measure<'s> {
    macros: HashMap<&'s str, &'s [Element]>,
    known: HashMap<&'s str, Size>,
    /// The macros that are being measured.
    open: Vec<&'s str>,
}

impl<'s> Measure<'s> {
    fn all(&mut self, elements: &'s [Element]) -> Result<Size, String> {
        let mut size = Size { depth: 0, count: 1 };
        for element in elements {
            let of = self.one(element)?;
            size.depth = size.depth.max(of.depth + 1);
            size.count += of.count;
            if size.depth > DEEPEST || size.count > MOST {
                return Err("its macros nest too deep or repeat too often".to_owned());
            }
        }
        Ok(size)
    }

    fn one(&mut self, element: &'s Element) -> Result<Size, String> {
        match element {
            Element::Text(text) => match &text.target {
                TextTarget::Macro { name } => self.of_macro(name),
                _ => Ok(Size::default()),
            },
            Element::Group(group) => self.all(&group.children),
            Element::Choose(choose) => {
                let branches = choose.branches().map(|branch| branch.children.as_slice());
                let last = choose.otherwise.iter().map(|last| last.children.as_slice());
                let mut whole = Size::default();
                for elements in branches.chain(last) {
                    let of = self.all(elements)?;
                    whole.depth = whole.depth.max(of.depth);
                    whole.count += of.count;
                }
                Ok(whole)
            }
            Element::Names(names) => {
                let mut whole = Size::default();
                for child in &names.children {
                    if let NamesChild::Substitute(instead) = child {
                        whole = self.all(&instead.children)?;
                    }
                }
                Ok(whole)
            }
            Element::Date(_) | Element::Number(_) | Element::Label(_) => Ok(Size::default()),
        }
    }

    fn of_macro(&mut self, name: &'s str) -> Result<Size, String> {
        if let Some(size) = self.known.get(name) {
            return Ok(*size);
        }
        if self.open.contains(&name) {
            return Err(format!("its macro `{name}` uses itself"));
        }
        let Some(elements) = self.macros.get(name).copied() else {
            return Err(format!("it uses the macro `{name}`, which it has not"));
        };
        self.open.push(name);
        let size = self.all(elements)?;
        self.open.pop();
        self.known.insert(name, size);
        Ok(size)
    }
}
