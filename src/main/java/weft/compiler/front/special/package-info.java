/// One class per special operator: the 25 of the standard, and Weft's own, whose names begin with `%` or stand in package WEFT.
package weft.compiler.front.special;
