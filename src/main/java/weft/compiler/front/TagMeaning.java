package weft.compiler.front;

import weft.compiler.ir.TagScope;

/// What a tag means inside its TAGBODY. `segment` is a one-element counter: the segment that is being converted now.
public record TagMeaning(TagScope.Tag tag, int[] segment) {

    /// True when a GO that is being converted now goes back, or to its own segment.
    public boolean isBehind() {
        return segment[0] >= tag.index;
    }
}
