package weft.clos;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.NO_POLL;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.FuncallableObject;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;

/// What discriminating functions and effective methods are made of.
@Library("weft")
public final class DispatchFunctions {

    private DispatchFunctions() {}

    /// Returns a discriminating function for GENERIC-FUNCTION, which takes MIN to MAX (NIL: any number of) arguments and
    /// specializes on those at POSITIONS (ascending); OBJECTS is a list parallel to POSITIONS of the lists of objects of EQL specializers there.
    @Defun(value = "%make-dispatcher generic-function min max positions objects => function", effects = {ALLOCATES, NO_POLL})
    public static Object makeDispatcher(FuncallableObject gf, int min, Object max, Object positions, Object objects) {
        Object[] where = ClassFunctions.elements(positions);
        int[] indices = new int[where.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (int) (long) (Long) where[i];
        }
        Object[] lists = ClassFunctions.elements(objects);
        Object[][] eql = new Object[lists.length][];
        for (int i = 0; i < eql.length; i++) {
            eql[i] = ClassFunctions.elements(lists[i]);
        }
        return new Dispatcher(gf, min, max == Symbol.NIL ? Integer.MAX_VALUE : (int) (long) (Long) max, indices, eql);
    }

    /// Returns the function that calls the functions BEFORE (a list), then MAIN, then AFTER (a list), and returns the values of MAIN.
    @Defun(value = "%qualified-methods before main after => function", effects = {ALLOCATES, NO_POLL})
    public static Object qualifiedMethods(Object before, LispFunction main, Object after) {
        return new QualifiedMethods(functions(before), main, functions(after));
    }

    private static LispFunction[] functions(Object list) {
        Object[] all = ClassFunctions.elements(list);
        return java.util.Arrays.copyOf(all, all.length, LispFunction[].class);
    }

    /// Returns a function that calls TARGET after checking that every keyword from position START is one of ALLOWED (a list).
    @Defun(value = "%keyword-check generic-function target start allowed => function", effects = {ALLOCATES, NO_POLL})
    public static Object keywordCheck(FuncallableObject gf, LispFunction target, int start, Object allowed) {
        return new KeywordCheck(gf, target, start, ClassFunctions.elements(allowed));
    }

    /// Makes GENERIC-FUNCTION work out its discriminating function anew when it is next called.
    @Defun("%reset-dispatch generic-function => generic-function")
    public static Object resetDispatch(FuncallableObject gf) {
        gf.function = new UnpreparedDispatcher(gf);
        return gf;
    }

    /// Makes FUNCTION the discriminating function in place of UNPREPARED, unless that has been replaced meanwhile.
    @Defun("%install-dispatch unprepared function => function")
    public static Object installDispatch(LispFunction unprepared, LispFunction function) {
        ((UnpreparedDispatcher) unprepared).replaceWith(function);
        return function;
    }

    /// Calls FUNCTION with no arguments while no other thread changes metaobjects, and returns its values.
    @Defun("%call-with-metaobjects-locked function => values*")
    public static Object callLocked(LispThread t, LispFunction function) {
        return MetaobjectLock.call(t, function);
    }
}
