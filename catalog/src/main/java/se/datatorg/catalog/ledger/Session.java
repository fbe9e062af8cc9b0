package se.datatorg.catalog.ledger;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements on one connection, prepared once each. Used by one thread at a time. The text of a statement is a constant, or
 * the program does not compile; values are bound.
 */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Turns a row into a value. */
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /** Takes rows one by one. */
    interface Reader {
        void read(Row row) throws SQLException;
    }

    <T> List<T> list(@CompileTimeConstant final String sql, Mapper<T> mapper, @Nullable Object... values) {
        var all = new ArrayList<T>();
        each(sql, row -> all.add(mapper.map(row)), values);
        return all;
    }

    <T> Optional<T> find(@CompileTimeConstant final String sql, Mapper<T> mapper, @Nullable Object... values) {
        return list(sql, mapper, values).stream().findFirst();
    }

    long number(@CompileTimeConstant final String sql, @Nullable Object... values) {
        return find(sql, row -> row.number(1), values).orElse(0L);
    }

    void each(@CompileTimeConstant final String sql, Reader reader, @Nullable Object... values) {
        try (var rows = bound(sql, values).executeQuery()) {
            var row = new Row(rows);
            while (rows.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    int update(@CompileTimeConstant final String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** A statement that may answer or not, such as a PRAGMA. */
    void run(@CompileTimeConstant final String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** The statements of a file that lies beside this class. */
    void script(@CompileTimeConstant final String name) {
        try (var in = Session.class.getResourceAsStream(name);
                var statement = connection.createStatement()) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)--.*$", "");
            for (var one : text.split(";\\s*(?:\\n|$)")) {
                if (!one.isBlank()) {
                    statement.execute(one.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** Does the work as one transaction: all of it, or nothing. */
    <T> T inTransaction(boolean writing, Function<Session, T> work) {
        begin(writing);
        try {
            var answer = work.apply(this);
            update("COMMIT");
            return answer;
        } catch (Throwable fault) {
            rollback(fault);
            throw fault;
        }
    }

    private void begin(boolean writing) {
        if (writing) {
            update("BEGIN IMMEDIATE");
        } else {
            update("BEGIN");
        }
    }

    /** Undoes what was begun; SQLite has done so by itself after some faults. What fails here is told with the fault. */
    private void rollback(Throwable fault) {
        try {
            if (!connection.isClosed()) {
                run("ROLLBACK");
            }
        } catch (SQLException | LedgerFailure e) {
            fault.addSuppressed(e);
        }
    }

    /** Closes without asking whether it went well: for a session that nobody trusts any more. */
    void discard() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a session that had failed could not be closed", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private PreparedStatement bound(@CompileTimeConstant final String sql, @Nullable Object... values)
            throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
        return statement;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? plain(optional.get()) : null;
            case OptionalLong number -> number.isPresent() ? number.getAsLong() : null;
            case OptionalInt number -> number.isPresent() ? number.getAsInt() : null;
            case Instant instant -> instant.toEpochMilli();
            case Boolean yes -> yes ? 1 : 0;
            case null -> null;
            default -> value;
        };
    }

    /** One row of an answer; columns are counted from 1. */
    static final class Row {
        private final ResultSet rows;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        String text(int column) throws SQLException {
            return findText(column).orElseThrow();
        }

        Optional<String> findText(int column) throws SQLException {
            return Optional.ofNullable(rows.getString(column));
        }

        long number(int column) throws SQLException {
            return rows.getLong(column);
        }

        OptionalLong findNumber(int column) throws SQLException {
            long number = rows.getLong(column);
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }

        double real(int column) throws SQLException {
            return rows.getDouble(column);
        }

        Instant time(int column) throws SQLException {
            return Instant.ofEpochMilli(number(column));
        }

        Optional<Instant> findTime(int column) throws SQLException {
            var number = findNumber(column);
            return number.isPresent() ? Optional.of(Instant.ofEpochMilli(number.getAsLong())) : Optional.empty();
        }

        byte[] bytes(int column) throws SQLException {
            return findBytes(column).orElseThrow();
        }

        Optional<byte[]> findBytes(int column) throws SQLException {
            return Optional.ofNullable(rows.getBytes(column));
        }
    }
}
