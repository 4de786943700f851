/// Characters (CLHS chapter 13). A character is a Unicode scalar value: every code below #x110000 but the surrogates.
///
/// Read first: [weft.character.LetterCases], what upper and lower case mean. All characters are base characters.
package weft.character;
