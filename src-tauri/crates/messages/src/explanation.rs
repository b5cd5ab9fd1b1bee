/// What happened, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub title: String,
    /// What to do, in whole sentences. Empty if nothing needs to be done.
    pub remedy: String,
}

impl Explanation {
    /// An explanation that needs no remedy.
    pub fn without_remedy(title: String) -> Self {
        Self {
            title,
            remedy: String::new(),
        }
    }
}
