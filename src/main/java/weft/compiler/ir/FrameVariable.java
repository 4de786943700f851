package weft.compiler.ir;

/// A variable that a function finds in a frame of tier 0: see [Lambda#frame].
///
/// @param variable one that is [Variable#inCell] stands in the frame as its cell, any other as its value
/// @param slot where in the frame
/// @param number it held a fixnum when the function was made
public record FrameVariable(Variable variable, int slot, boolean number) {}
