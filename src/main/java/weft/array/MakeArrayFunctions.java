package weft.array;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Arguments;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.AdjustableVector;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.MultiArray;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// Arrays made and adjusted.
@Library("common-lisp")
public final class MakeArrayFunctions {

    private MakeArrayFunctions() {}

    private static boolean given(Object argument) {
        return argument != null && argument != Symbol.NIL;
    }

    /// Returns a fresh array. Every array that is not simple is adjustable.
    @Defun("make-array dimensions &key (element-type t) initial-element initial-contents adjustable fill-pointer displaced-to "
        + "displaced-index-offset => array")
    public static LispArray makeArray(LispThread t, Object dimensions, Object elementType, Object initialElement,
            Object initialContents, Object adjustable, Object fillPointer, Object displacedTo, Object displacedIndexOffset) {
        int[] dims = Dimensions.parse(dimensions);
        ElementType type = ElementTypes.upgrade(t, elementType);
        int size = Dimensions.size(dims);
        int fill = fillPointer(fillPointer, dims, -1);
        LispArray target;
        int offset = 0;
        boolean displaced = given(displacedTo);
        if (displaced) {
            target = Arguments.cast(displacedTo, LispArray.class);
            offset = displacement(target, type, displacedIndexOffset, size, initialElement, initialContents);
        } else {
            checkNoOffset(displacedIndexOffset);
            target = contents(t, type, dims, size, initialElement, initialContents);
        }
        boolean simple = fill < 0 && !displaced && !given(adjustable);
        if (dims.length == 1) {
            return simple ? target : new AdjustableVector(target, offset, size, fill, displaced, true);
        }
        return new MultiArray(dims, target, offset, displaced, !simple);
    }

    private static void checkNoOffset(Object offset) {
        if (given(offset) && !offset.equals(0L)) {
            throw Errors.error(":DISPLACED-INDEX-OFFSET ~S is given without :DISPLACED-TO", offset);
        }
    }

    /// New storage with its initial elements.
    private static LispVector contents(LispThread t, ElementType type, int[] dims, int size, Object element, Object contents) {
        if (contents != null && element != null) {
            throw Errors.error(":INITIAL-ELEMENT and :INITIAL-CONTENTS are both given");
        }
        LispVector storage = Storage.make(type, size);
        if (contents != null) {
            InitialContents.store(t, contents, storage, dims);
        } else if (element != null && !(type == ElementType.NIL && size == 0)) {
            AccessFunctions.checkElement(storage, element);
            Storage.fill(storage, element, 0, size);
        }
        return storage;
    }

    /// The :FILL-POINTER argument: the number of active elements, or `none` for NIL.
    private static int fillPointer(Object x, int[] dims, int none) {
        if (!given(x)) {
            return none;
        }
        if (dims.length != 1) {
            throw Errors.error("Only a vector has a fill pointer, not an array of rank ~D", (long) dims.length);
        }
        if (x == Symbol.T) {
            return dims[0];
        }
        if (x instanceof Long n && n >= 0 && n <= dims[0]) {
            return (int) (long) n;
        }
        throw Errors.typeError(x, Cons.list(cl("OR"), cl("BOOLEAN"), Cons.list(cl("INTEGER"), 0L, (long) dims[0])));
    }

    /// The offset of a displaced array of `size` elements into `target`, checked.
    private static int displacement(LispArray target, ElementType type, Object offset, int size, Object element, Object contents) {
        if (element != null || contents != null) {
            throw Errors.error("A displaced array takes neither :INITIAL-ELEMENT nor :INITIAL-CONTENTS");
        }
        if (target.elementType() != type) {
            throw Errors.error("An array with elements of type ~S cannot be displaced to ~S",
                ElementTypes.specifier(type), target);
        }
        int start = given(offset) ? AccessFunctions.subscript(target, 0, offset, target.totalSize() + 1) : 0;
        if ((long) start + size > target.totalSize()) {
            throw Errors.error("~S has ~D elements: too few for ~D from index ~D", target, (long) target.totalSize(), (long) size, (long) start);
        }
        return start;
    }

    /// Returns an array like ARRAY with other dimensions, contents or displacement: ARRAY itself when it is adjustable.
    @Defun("adjust-array array dimensions &key element-type initial-element initial-contents fill-pointer displaced-to "
        + "displaced-index-offset => array")
    public static LispArray adjustArray(LispThread t, LispArray array, Object dimensions, Object elementType, Object initialElement,
            Object initialContents, Object fillPointer, Object displacedTo, Object displacedIndexOffset) {
        int[] dims = Dimensions.parse(dimensions);
        ElementType type = array.elementType();
        if (dims.length != array.rank()) {
            throw Errors.error("~S has rank ~D; it cannot be adjusted to the dimensions ~S", array, (long) array.rank(), dimensions);
        }
        if (elementType != null && ElementTypes.upgrade(t, elementType) != type) {
            throw Errors.error("The elements of ~S are of type ~S, not ~S", array, ElementTypes.specifier(type), elementType);
        }
        int size = Dimensions.size(dims);
        int fill = newFillPointer(array, fillPointer, dims);
        LispArray target;
        int offset = 0;
        boolean displaced = given(displacedTo);
        if (displaced) {
            target = Arguments.cast(displacedTo, LispArray.class);
            offset = displacement(target, type, displacedIndexOffset, size, initialElement, initialContents);
            checkNotCircular(array, target);
        } else {
            checkNoOffset(displacedIndexOffset);
            target = contents(t, type, dims, size, initialElement, initialContents);
            if (initialContents == null) {
                AccessFunctions.checkWindow(array);
                copyCommon(array, (LispVector) target, dims);
            }
        }
        switch (array) {
            case AdjustableVector v -> {
                v.adjust(target, offset, size, displaced);
                v.fillPointer = fill;
                return v;
            }
            case MultiArray m when m.adjustable || m.displaced -> {
                m.target = target;
                m.offset = offset;
                m.displaced = displaced;
                m.dimensions = dims;
                return m;
            }
            default -> {
                return dims.length != 1 ? new MultiArray(dims, target, offset, displaced, displaced)
                    : displaced ? new AdjustableVector(target, offset, size, -1, true, true) : target;
            }
        }
    }

    private static int newFillPointer(LispArray array, Object argument, int[] dims) {
        int present = array instanceof AdjustableVector v ? v.fillPointer : -1;
        if (given(argument) && present < 0) {
            throw Errors.typeError(array, Cons.list(cl("AND"), cl("VECTOR"), Cons.list(cl("SATISFIES"), cl("ARRAY-HAS-FILL-POINTER-P"))));
        }
        int fill = fillPointer(argument, dims, present);
        if (fill >= 0 && fill > dims[0]) {
            throw Errors.error("~S has the fill pointer ~D, so it cannot be adjusted to ~D elements", array, (long) fill, (long) dims[0]);
        }
        return fill;
    }

    private static void checkNotCircular(LispArray array, LispArray target) {
        LispArray a = target;
        while (a != null) {
            if (a == array) {
                throw Errors.error("~S cannot be displaced to itself", array);
            }
            a = a instanceof AdjustableVector v ? v.target : a instanceof MultiArray m ? m.target : null;
        }
    }

    /// Copies the elements whose subscripts are valid in both arrays.
    private static void copyCommon(LispArray from, LispVector to, int[] dims) {
        int rank = dims.length;
        if (rank == 0) {
            to.setRowMajor(0, from.getRowMajor(0));
            return;
        }
        int run = Math.min(from.dimension(rank - 1), dims[rank - 1]);
        int[] at = new int[rank];
        while (true) {
            int source = 0;
            int target = 0;
            boolean inside = true;
            for (int i = 0; i < rank; i++) {
                inside &= i == rank - 1 || at[i] < from.dimension(i) && at[i] < dims[i];
                source = source * from.dimension(i) + at[i];
                target = target * dims[i] + at[i];
            }
            if (inside) {
                Storage.copy(from, source, to, target, run);
            }
            int axis = rank - 2;
            while (axis >= 0 && ++at[axis] >= Math.min(from.dimension(axis), dims[axis])) {
                at[axis--] = 0;
            }
            if (axis < 0) {
                return;
            }
        }
    }

    /// Returns a fresh simple vector of OBJECTS.
    @Defun(value = "vector &rest objects => vector", effects = {FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static SimpleVector vector(Object[] objects) {
        return new SimpleVector(objects.clone());
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }
}
