/**
 * The tokens of standard Lisp syntax (CLHS chapter 2), for tools: every character of a text belongs to one token.
 *
 * Whitespace goes to the hidden channel and comments to their own, so that a tool can restore the text. What kind of symbol or
 * number a TOKEN is, weft.reader.TokenSyntax says. UNFINISHED_... and BAD_... tokens stand in no rule of the parser and so
 * become error nodes. A block comment that does not end leaves the lexer in its mode.
 */
lexer grammar LispTokens;

channels { COMMENTS }

WHITESPACE : [ \t\n\r\f\u007F\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]+ -> channel(HIDDEN) ;
LINE_COMMENT : ';' ~[\n]* -> channel(COMMENTS) ;
BLOCK_COMMENT_OPEN : '#' DIGIT* '|' -> channel(COMMENTS), pushMode(BLOCK_COMMENT) ;

OPEN : '(' ;
CLOSE : ')' ;
VECTOR_OPEN : '#' DIGIT* '(' ;

QUOTE : '\'' ;
BACKQUOTE : '`' ;
COMMA : ',' [@.]? ;
FUNCTION : '#' DIGIT* '\'' ;
EVALUATED : '#' DIGIT* '.' ;
RADIX : '#' DIGIT* [bBoOxXrR] ;
COMPLEX : '#' DIGIT* [cC] ;
ARRAY : '#' DIGIT* [aA] ;
STRUCTURE : '#' DIGIT* [sS] ;
PATHNAME : '#' DIGIT* [pP] ;
LABEL : '#' DIGIT+ '=' ;
FEATURE : '#' DIGIT* [+\-] ;

REFERENCE : '#' DIGIT+ '#' ;
STRING : '"' ( '\\' . | ~["\\] )* '"' ;
CHARACTER : '#' DIGIT* '\\' . REST* ;
UNINTERNED : '#' DIGIT* ':' REST* ;
BITS : '#' DIGIT* '*' REST* ;
DOT : '.' ;
BAD_DOTS : '.' '.'+ ;
TOKEN : FIRST REST* ;

UNFINISHED_STRING : '"' ( '\\' . | ~["\\] )* '\\'? ;
UNFINISHED_TOKEN : ( FIRST REST* | '#' DIGIT* ( '\\' . | [:*] ) REST* )? ( '|' ( '\\' . | ~[|\\] )* '\\'? | '\\' ) | '#' DIGIT* '\\'? ;
BAD_DISPATCH : '#' DIGIT* . ;

fragment DIGIT : [0-9] ;
fragment REST : CONSTITUENT | '#' | ESCAPED ;
fragment FIRST : CONSTITUENT | ESCAPED ;
fragment ESCAPED : '\\' . | '|' ( '\\' . | ~[|\\] )* '|' ;
fragment CONSTITUENT :
    ~[ \t\n\r\f\u007F\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"'(),;`|\\#] ;

mode BLOCK_COMMENT;

BLOCK_COMMENT_NESTED : '#|' -> channel(COMMENTS), pushMode(BLOCK_COMMENT) ;
BLOCK_COMMENT_CLOSE : '|#' -> channel(COMMENTS), popMode ;
BLOCK_COMMENT_TEXT : ( ~[#|] | '#' | '|' ) -> channel(COMMENTS) ;
