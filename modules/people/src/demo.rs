//! Invented people, organisations and spaces for the demo.
