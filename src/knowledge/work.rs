//! Counts the steps of an import or a check, for the tests that they grow no faster than what is read.

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts steps: bytes that are copied or searched, or items that are visited.
pub(crate) fn steps(count: usize) {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + count));
    let _ = count;
}

/// The steps since this was asked last.
#[cfg(test)]
pub(crate) fn taken() -> usize {
    STEPS.with(std::cell::Cell::take)
}
