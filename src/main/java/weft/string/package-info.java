/// Strings (CLHS chapter 16). Functions take string designators: strings, symbols (their names) and characters.
///
/// Read first: [weft.string.Text], the code points of a designator's bounded part, on which all functions work.
package weft.string;
