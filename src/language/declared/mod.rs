//! The languages that are known, one file each; those with little to declare share one.

mod arabic;
mod chinese;
mod english;
mod french;
mod german;
mod italian;
mod japanese;
mod others;
mod portuguese;
mod russian;
mod spanish;

use super::Language;

/// All of them, English first.
pub(super) static LANGUAGES: [Language; 35] = [
    english::ENGLISH,
    french::FRENCH,
    spanish::SPANISH,
    arabic::ARABIC,
    german::GERMAN,
    portuguese::PORTUGUESE,
    italian::ITALIAN,
    russian::RUSSIAN,
    chinese::CHINESE,
    japanese::JAPANESE,
    others::DUTCH,
    others::POLISH,
    others::TURKISH,
    others::ROMANIAN,
    others::SWEDISH,
    others::DANISH,
    others::NORWEGIAN,
    others::FINNISH,
    others::CZECH,
    others::HUNGARIAN,
    others::INDONESIAN,
    others::VIETNAMESE,
    others::CATALAN,
    others::GREEK,
    others::UKRAINIAN,
    others::SERBIAN,
    others::BULGARIAN,
    others::PERSIAN,
    others::URDU,
    others::HEBREW,
    others::HINDI,
    others::BENGALI,
    others::TAMIL,
    others::KOREAN,
    others::THAI,
];
