package weft.tool;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import weft.compiler.emit.CompiledFrame;

/// The Java stack of the running thread with the values of local variables, as the JVM's live stack walker gives them.
///
/// The walker is not public; `--add-opens=java.base/java.lang` among the options of the JVM makes it reachable. Without it frames come without values.
final class LiveStack {

    private static final Object[] UNKNOWN = {};
    private static final StackWalker WALKER;
    private static final Method LOCALS;
    private static final Class<?> PRIMITIVE;
    private static final Method BITS;
    /// The field of a frame that says who runs it; null when it cannot be read.
    private static final Field MODE;
    private static final int INTERPRETED = 1;

    static {
        StackWalker walker = null;
        Method locals = null;
        Class<?> primitive = null;
        Method bits = null;
        Field mode = null;
        try {
            Class<?> live = Class.forName("java.lang.LiveStackFrame");
            Method get = live.getDeclaredMethod("getStackWalker", Set.class);
            get.setAccessible(true);
            walker = (StackWalker) get.invoke(null, Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE));
            locals = live.getMethod("getLocals");
            locals.setAccessible(true);
            primitive = Class.forName("java.lang.LiveStackFrame$PrimitiveSlot");
            bits = primitive.getMethod("longValue");
            bits.setAccessible(true);
            mode = Class.forName("java.lang.LiveStackFrameInfo").getDeclaredField("mode");
            mode.setAccessible(true);
        } catch (ReflectiveOperationException | RuntimeException notOpen) {
            locals = bits == null ? null : locals;
            mode = null;
        }
        WALKER = locals != null ? walker : StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        LOCALS = locals;
        PRIMITIVE = primitive;
        BITS = bits;
        MODE = mode;
    }

    private LiveStack() {}

    /// Hands the frames, innermost first, to `f`.
    static <T> T walk(Function<Stream<StackWalker.StackFrame>, T> f) {
        return WALKER.walk(f);
    }

    /// The values of the local variables of a frame by slot, empty when they are not to be had; a [CompiledFrame.Primitive] for one that holds no reference.
    static Object[] locals(StackWalker.StackFrame frame) {
        if (LOCALS == null) {
            return UNKNOWN;
        }
        try {
            Object[] locals = (Object[]) LOCALS.invoke(frame);
            boolean interpreted = MODE != null && MODE.getInt(frame) == INTERPRETED;
            for (int i = 0; i < locals.length; i++) {
                if (PRIMITIVE.isInstance(locals[i])) {
                    locals[i] = new CompiledFrame.Primitive((long) BITS.invoke(locals[i]), interpreted);
                }
            }
            return locals;
        } catch (ReflectiveOperationException | RuntimeException gone) {
            return UNKNOWN;
        }
    }

    /// All frames of the running thread as Java sees them, for those who ask.
    static List<StackWalker.StackFrame> java() {
        return walk(Stream::toList);
    }
}
