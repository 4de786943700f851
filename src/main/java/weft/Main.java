package weft;

/// The command line: what the launcher starts.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0 && !arguments[0].equals("--version")) {
            weft.boot.Development.main(arguments);
            return;
        }
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("Weft " + (version == null ? "(not packed)" : version));
    }
}
