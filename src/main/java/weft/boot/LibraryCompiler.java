package weft.boot;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weft.compiler.FileCompiler;
import weft.compiler.emit.ClassBytes;
import weft.compiler.emit.CompiledLibrary;
import weft.compiler.emit.UnitWriter;
import weft.condition.KernelBug;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.runtime.ThreadContext;
import weft.symbol.PackageVariables;

/// Rewrites the switches of the kernel's class files, and compiles the library into class files: a step of the build.
///
/// Each module is evaluated form by form and compiled at the same time, so that its macros count for the next form. Neighbours of one chapter
/// share a unit: each literal is decoded once for all of them, and there are fewer classes to load at every start. One class
/// at the end, the [CompiledLibrary], loads all units in their order.
public final class LibraryCompiler {

    private static final long STACK = 512L << 20;
    private static final MethodTypeDesc LOAD =
        MethodTypeDesc.of(CD_Object, ClassDesc.of("weft.object.LispThread"));

    private LibraryCompiler() {}

    /// Arguments: the folder of the library, and the folder that class files go to.
    public static void main(String[] args) throws InterruptedException {
        Throwable[] failure = new Throwable[1];
        Thread main = new Thread(null, () -> {
            try {
                TypeSwitches.rewrite(Path.of(args[1]));
                compile(Path.of(args[0]), Path.of(args[1]));
            } catch (Throwable x) {
                failure[0] = x;
            }
        }, "library", STACK);
        main.start();
        main.join();
        if (failure[0] != null) {
            failure[0].printStackTrace();
            System.exit(1);
        }
    }

    private static void compile(Path library, Path classes) throws IOException {
        Path old = classes.resolve("weft/library");
        if (Files.exists(old)) {
            try (Stream<Path> files = Files.list(old)) {
                for (Path f : files.toList()) {
                    Files.delete(f);
                }
            }
        }
        LispThread t = ThreadContext.current();
        Kernel.start();
        List<String> entries = new ArrayList<>();
        UnitWriter unit = null;
        Path chapter = null;
        for (Path file : Modules.list(t, library)) {
            if (!file.getParent().equals(chapter)) {
                finish(classes, unit);
                chapter = file.getParent();
                String name = entry(library.relativize(chapter), entries);
                entries.add(name);
                unit = FileCompiler.writer(t, name, false);
            }
            module(t, library, file, unit);
        }
        finish(classes, unit);
        write(classes, CompiledLibrary.NAME, index(entries, stamp(classes, library)));
        System.exit(0);
    }

    /// The name of the next entry class for modules in the folder `chapter`.
    private static String entry(Path chapter, List<String> taken) {
        String base = "weft.library." + chapter.toString().replace('/', '_').replace('-', '_');
        String name = base;
        for (char c = 'b'; taken.contains(name); c++) {
            name = base + "_" + c;
        }
        return name;
    }

    private static void finish(Path classes, UnitWriter unit) throws IOException {
        if (unit != null) {
            for (ClassBytes c : unit.finish().classes()) {
                write(classes, c.name(), c.bytes());
            }
        }
    }

    private static void module(LispThread t, Path library, Path file, UnitWriter unit) {
        Object saved = t.bind(PackageVariables.PACKAGE, LispPackage.WEFT);
        try {
            FileCompiler.compileAndLoad(t, Modules.text(file), Modules.name(library, file), unit);
        } finally {
            t.unbind(PackageVariables.PACKAGE, saved);
        }
    }

    /// The first bytes of a hash of the kernel's class files and the library's sources, with their names, in the order of these.
    private static long stamp(Path classes, Path library) throws IOException {
        MessageDigest hash;
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException x) {
            throw new KernelBug("no SHA-256", x);
        }
        for (Path folder : List.of(classes, library)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path f : files.filter(f -> isHashed(folder.relativize(f).toString())).sorted().toList()) {
                    hash.update(folder.relativize(f).toString().getBytes(StandardCharsets.UTF_8));
                    hash.update(Files.readAllBytes(f));
                }
            }
        }
        return ByteBuffer.wrap(hash.digest()).getLong();
    }

    private static boolean isHashed(String file) {
        return file.endsWith(".class") && !file.startsWith("weft/library/") || file.endsWith(".lisp") || file.endsWith(".sexp");
    }

    private static byte[] index(List<String> entries, long stamp) {
        ClassDesc name = ClassDesc.of(CompiledLibrary.NAME);
        ClassDesc base = ClassDesc.of(CompiledLibrary.class.getName());
        MethodTypeDesc action = MethodTypeDesc.of(CD_void);
        return ClassFile.of().build(name, c -> c
            .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withSuperclass(base)
            .withMethodBody("<init>", action, ClassFile.ACC_PRIVATE, code -> code.aload(0).invokespecial(base, "<init>", action).return_())
            .withMethodBody("<clinit>", action, ClassFile.ACC_STATIC,
                code -> code.new_(name).dup().invokespecial(name, "<init>", action).pop().return_())
            .withMethodBody("build", MethodTypeDesc.of(CD_long), ClassFile.ACC_PUBLIC, code -> code.loadConstant(stamp).lreturn())
            .withMethodBody("load", MethodTypeDesc.of(CD_void, ClassDesc.of("weft.object.LispThread")), ClassFile.ACC_PUBLIC, code -> {
                for (String e : entries) {
                    code.aload(1).invokestatic(ClassDesc.of(e), "load", LOAD).pop();
                }
                code.return_();
            }));
    }

    private static void write(Path classes, String name, byte[] bytes) throws IOException {
        Path file = classes.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
