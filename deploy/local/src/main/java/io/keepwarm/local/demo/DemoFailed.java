package io.keepwarm.local.demo;

/// Why the demo cannot go on; the message is for whoever started it.
final class DemoFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    DemoFailed(String message) {
        super(message, null, false, false);
    }
}
