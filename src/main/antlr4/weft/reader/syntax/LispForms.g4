/**
 * The forms of standard Lisp syntax, over the tokens of LispTokens, for tools.
 *
 * It says nothing of what depends on the state of the reader: packages, bases, features, labels, and whether a comma stands inside a
 * backquote. A feature expression counts as one form together with the form that it guards.
 */
parser grammar LispForms;

options { tokenVocab = LispTokens; }

text : form* EOF ;

form
    : atom
    | list
    | vector
    | prefixed
    | guarded
    ;

atom : TOKEN | STRING | CHARACTER | UNINTERNED | BITS | REFERENCE ;

list : OPEN ( form+ ( DOT form )? )? CLOSE ;

vector : VECTOR_OPEN form* CLOSE ;

prefixed
    : ( QUOTE | BACKQUOTE | COMMA | FUNCTION | EVALUATED | RADIX | COMPLEX | ARRAY | STRUCTURE | PATHNAME | LABEL ) form
    ;

guarded : FEATURE form form ;
