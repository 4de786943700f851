/// Characters (CLHS chapter 13).
package weft.character;
