package weft.symbol;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Packages themselves: finding, making, naming and deleting them (CLHS chapter 11).
@Library("common-lisp")
public final class PackageFunctions {

    private PackageFunctions() {}

    /// True if OBJECT is a package.
    @Defun(value = "packagep object => generalized-boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean packagep(Object x) {
        return x instanceof LispPackage;
    }

    /// Returns the package that NAME, a string designator or a package, means, or NIL.
    @Defun(value = "find-package name => package", effects = {FLUSHABLE, NO_POLL})
    public static Object findPackage(LispThread t, Object name) {
        LispPackage p = PackageDesignator.orNull(t, name);
        return p == null ? Symbol.NIL : p;
    }

    /// Returns a list of all packages.
    @Defun(value = "list-all-packages => packages", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object listAllPackages() {
        return Cons.list(LispPackage.all().toArray());
    }

    /// Returns the name of PACKAGE, or NIL if it has been deleted.
    @Defun(value = "package-name package => name", effects = {FLUSHABLE, NO_POLL})
    public static Object packageName(LispThread t, Object designator) {
        String name = PackageDesignator.of(t, designator).name();
        return name == null ? Symbol.NIL : new SimpleString(name);
    }

    /// Returns the nicknames of PACKAGE.
    @Defun(value = "package-nicknames package => nicknames", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object packageNicknames(LispThread t, Object designator) {
        return Cons.list(Stream.of(PackageDesignator.of(t, designator).nicknames).map(SimpleString::new).toArray());
    }

    /// Returns the packages that PACKAGE uses.
    @Defun(value = "package-use-list package => use-list", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object packageUseList(LispThread t, Object designator) {
        return Cons.list((Object[]) PackageDesignator.of(t, designator).used);
    }

    /// Returns the packages that use PACKAGE.
    @Defun(value = "package-used-by-list package => used-by-list", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object packageUsedByList(LispThread t, Object designator) {
        return Cons.list(PackageChanges.usersOf(PackageDesignator.of(t, designator)).toArray());
    }

    /// Returns the shadowing symbols of PACKAGE.
    @Defun(value = "package-shadowing-symbols package => symbols", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object packageShadowingSymbols(LispThread t, Object designator) {
        return Cons.list((Object[]) PackageDesignator.of(t, designator).shadowing);
    }

    /// Makes a package called PACKAGE-NAME that uses the packages USE, by default COMMON-LISP.
    @Defun("make-package package-name &key nicknames use => package")
    public static Object makePackage(LispThread t, Object name, Object nicknames, Object use) {
        Set<LispPackage> used = use == null ? Set.of(LispPackage.COMMON_LISP) : PackageDesignator.packages(t, use);
        Set<String> others = nicknames == null ? Set.of() : PackageDesignator.names(nicknames);
        return PackageChanges.make(t, Check.stringDesignator(name), others, used);
    }

    /// Gives PACKAGE a new name and new nicknames.
    @Defun("rename-package package new-name &optional (new-nicknames nil) => package-object")
    public static Object renamePackage(LispThread t, Object designator, Object newName, Object newNicknames) {
        LispPackage p = PackageDesignator.of(t, designator);
        String name = newName instanceof LispPackage named && named.name() != null ? named.name() : Check.stringDesignator(newName);
        PackageChanges.rename(p, name, PackageDesignator.names(newNicknames));
        return p;
    }

    /// Deletes PACKAGE and returns true, or NIL if it had been deleted before.
    @Defun("delete-package package => generalized-boolean")
    public static boolean deletePackage(LispThread t, Object designator) {
        LispPackage p = PackageDesignator.orNull(t, designator);
        if (p == null) {
            NameConflict.continuable(t, designator, "Return NIL.", "There is no package called ~S.",
                new SimpleString(Check.stringDesignator(designator)));
            return false;
        }
        return PackageChanges.delete(t, p);
    }

    /// Makes the external symbols of PACKAGES-TO-USE accessible in PACKAGE.
    @Defun("use-package packages-to-use &optional package => t")
    public static boolean usePackage(LispThread t, Object packages, Object designator) {
        LispPackage user = PackageDesignator.orCurrent(t, designator);
        PackageDesignator.packages(t, packages).forEach(p -> PackageChanges.use(t, user, p));
        return true;
    }

    /// Makes PACKAGE no longer use PACKAGES-TO-UNUSE.
    @Defun("unuse-package packages-to-unuse &optional package => t")
    public static boolean unusePackage(LispThread t, Object packages, Object designator) {
        LispPackage user = PackageDesignator.orCurrent(t, designator);
        PackageDesignator.packages(t, packages).forEach(p -> PackageChanges.unuse(user, p));
        return true;
    }

    /// Makes the package called NAME the current one.
    @Defun("weft:%select-package name => package")
    public static Object selectPackage(LispThread t, Object name) {
        LispPackage p = PackageDesignator.orNull(t, name);
        if (p == null) {
            NameConflict.continuable(t, name, "Make it.", "There is no package called ~S.", new SimpleString(Check.stringDesignator(name)));
            p = PackageChanges.make(t, Check.stringDesignator(name), Set.of(), new LinkedHashSet<>(Set.of(LispPackage.COMMON_LISP)));
        }
        PackageVariables.PACKAGE.setValue(t, p);
        return p;
    }

    /// The same for a step of a compiled file.
    public static void selectPackage(LispThread t, String name) {
        LispPackage p = PackageVariables.find(t, name);
        if (p == null) {
            selectPackage(t, new SimpleString(name));
        } else {
            PackageVariables.PACKAGE.setValue(t, p);
        }
    }

    /// Returns the documentation of PACKAGE, a string or NIL.
    @Defun(value = "weft:%package-documentation package => documentation", effects = {FLUSHABLE, NO_POLL})
    public static Object packageDocumentation(LispPackage p) {
        Object d = p.documentation;
        return d == null ? Symbol.NIL : d;
    }

    /// Makes DOCUMENTATION, a string or NIL, the documentation of PACKAGE.
    @Defun(value = "weft:%set-package-documentation package documentation => documentation", effects = NO_POLL)
    public static Object setPackageDocumentation(LispPackage p, Object documentation) {
        p.documentation = documentation;
        return documentation;
    }

    /// Lets NICKNAME mean ACTUAL-PACKAGE while PACKAGE is the current one.
    @Defun("excl:add-package-local-nickname nickname actual-package &optional package => package")
    public static Object addLocalNickname(LispThread t, Object nickname, Object actual, Object designator) {
        LispPackage p = PackageDesignator.orCurrent(t, designator);
        String name = Check.stringDesignator(nickname);
        LispPackage meant = PackageDesignator.of(t, actual);
        if (name.equals("COMMON-LISP") || name.equals("CL") || name.equals("KEYWORD")) {
            throw Errors.packageError(p, "~S cannot be a local nickname.", new SimpleString(name));
        }
        LispPackage old = p.localNicknames.putIfAbsent(name, meant);
        if (old != null && old != meant) {
            NameConflict.continuable(t, p, "Let it mean the other package.",
                "In the package ~A the local nickname ~S means ~A.", new SimpleString(p.name()), new SimpleString(name),
                new SimpleString(old.name()));
            p.localNicknames.put(name, meant);
        }
        return p;
    }

    /// Takes the local nickname NICKNAME of PACKAGE away and says whether there was one.
    @Defun("excl:remove-package-local-nickname nickname &optional package => generalized-boolean")
    public static boolean removeLocalNickname(LispThread t, Object nickname, Object designator) {
        return PackageDesignator.orCurrent(t, designator).localNicknames.remove(Check.stringDesignator(nickname)) != null;
    }

    /// Returns the local nicknames of PACKAGE as a list of pairs (NICKNAME . PACKAGE).
    @Defun(value = "excl:package-local-nicknames package => alist", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object localNicknames(LispThread t, Object designator) {
        return Cons.list(PackageDesignator.of(t, designator).localNicknames.entrySet().stream()
            .map(e -> new Cons(new SimpleString(e.getKey()), e.getValue())).toArray());
    }

    /// Returns the packages that have a local nickname for PACKAGE.
    @Defun(value = "excl:package-locally-nicknamed-by-list package => packages", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object locallyNicknamedBy(LispThread t, Object designator) {
        LispPackage p = PackageDesignator.of(t, designator);
        return Cons.list(LispPackage.all().stream().filter(other -> other.localNicknames.containsValue(p)).toArray());
    }
}
