package weft.compiler.emit;

import weft.compiler.ir.ValueKind;

/// Where a variable lives in a method: a slot that holds its value as `kind`, or the cell of its value.
record Place(int slot, ValueKind kind, boolean inCell) {

    static Place cell(int slot) {
        return new Place(slot, ValueKind.OBJECT, true);
    }

    static Place local(int slot, ValueKind kind) {
        return new Place(slot, kind.isUnboxed() ? kind : ValueKind.OBJECT, false);
    }

    java.lang.constant.ClassDesc type() {
        return inCell ? Jvm.CELL : Jvm.holding(kind);
    }
}
