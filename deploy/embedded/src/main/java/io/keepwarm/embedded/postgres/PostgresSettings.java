package io.keepwarm.embedded.postgres;

/// The server's settings. They are written anew at each start, so a data folder never keeps an old one. A commit that
/// was answered is on the disk: the packaged defaults (`fsync` off) lose thousands of acknowledged commits when the
/// server is killed.
final class PostgresSettings {

    private PostgresSettings() {}

    static String forPort(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'

                # Durable.
                fsync = on
                full_page_writes = on
                synchronous_commit = on

                # Four services with some 25 connections each, and room for a look inside.
                max_connections = 150
                shared_buffers = 128MB
                max_wal_size = 1GB
                checkpoint_timeout = 15min

                # Short statements on fast disks.
                jit = off
                random_page_cost = 1.1

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                default_text_search_config = 'pg_catalog.simple'
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                log_min_messages = warning
                """.formatted(port);
    }
}
