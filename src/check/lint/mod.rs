//! The questions that an editor would ask, one file for each subject.

pub(super) mod figures;
pub(super) mod questions;
pub(super) mod sources;
pub(super) mod texts;

use super::findings::{At, Findings};
use super::{Rule, Surroundings};
