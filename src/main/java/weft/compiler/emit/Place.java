package weft.compiler.emit;

import weft.compiler.ir.ValueKind;

/// Where a variable lives in a method: a slot that holds its value as `kind`, the cell of its value, or the slots of a [SplitNumber].
record Place(int slot, ValueKind kind, boolean inCell, SplitNumber split) {

    static Place cell(int slot) {
        return new Place(slot, ValueKind.OBJECT, true, null);
    }

    static Place local(int slot, ValueKind kind) {
        return new Place(slot, kind.isUnboxed() ? kind : ValueKind.OBJECT, false, null);
    }

    static Place split(SplitNumber split) {
        return new Place(-1, ValueKind.OBJECT, false, split);
    }

    java.lang.constant.ClassDesc type() {
        return inCell ? Jvm.CELL : Jvm.holding(kind);
    }
}
