package weft;

/// The command line: what the launcher starts.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("Weft " + (version == null ? "(not packed)" : version));
    }
}
