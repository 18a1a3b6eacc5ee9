package network.relais.filing.store;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import network.relais.filing.FileKind;
import network.relais.filing.KeptFile;
import network.relais.filing.KeptFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKeptFiles implements KeptFiles {

    /** In bytes: H2 takes at most a megabyte in a column of the type that PostgreSQL has too. */
    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    JdbcKeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public KeptFile add(String name, FileKind kind, String hash, byte[] content, String handedInBy, Instant now) {
        var number = jdbc.sql("select nextval('relais.kept_file_number')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into relais.kept_file (number, name, kind, size, hash, handed_in_by, handed_in_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(number, name, kind.name(), content.length, hash, handedInBy, Timestamp.from(now))
                .update();
        for (int piece = 0, from = 0; from < content.length; piece++, from += PIECE) {
            jdbc.sql("insert into relais.kept_file_piece (file, piece, content) values (?, ?, ?)")
                    .params(number, piece, Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)))
                    .update();
        }
        return new KeptFile(number, name, kind, content.length, hash, handedInBy, now);
    }

    @Override
    public Optional<KeptFile> find(long number) {
        return jdbc.sql("select * from relais.kept_file where number = ?")
                .param(number)
                .query(JdbcKeptFiles::file)
                .optional();
    }

    @Override
    public Map<Long, KeptFile> files(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from relais.kept_file where number in (:numbers)")
                .param("numbers", numbers)
                .query(JdbcKeptFiles::file)
                .list()
                .stream()
                .collect(toMap(KeptFile::number, Function.identity()));
    }

    @Override
    public byte[] content(long number) {
        var pieces = jdbc.sql("select content from relais.kept_file_piece where file = ? order by piece")
                .param(number)
                .query((row, index) -> row.getBytes("content"))
                .list();
        if (pieces.isEmpty()) {
            throw new IllegalStateException("There is no file " + number);
        }
        var content = new ByteArrayOutputStream();
        pieces.forEach(content::writeBytes);
        return content.toByteArray();
    }

    private static KeptFile file(ResultSet row, int index) throws SQLException {
        return new KeptFile(
                row.getLong("number"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getString("hash"),
                row.getString("handed_in_by"),
                row.getTimestamp("handed_in_at").toInstant());
    }
}
