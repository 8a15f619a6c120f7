//! The program as a whole, on small sites and on the real one.

mod architecture;
mod build;
mod check;
mod evidence;
mod faults;
mod hostile;
mod fuzz;
mod import;
mod invalid;
mod observe;
mod publishing;
mod relevance;
mod release;
mod robust;
mod scaffold;
mod search;
mod serve;
mod support;
mod tool_files;
mod whole;
mod word;
