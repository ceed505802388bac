package org.huiying.notification.contact;

import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The standing contacts of the posts. */
@Repository
final class ContactRepository {

    private static final RowMapper<Contact> CONTACT = (row, n) -> new Contact(
            row.getObject("contact_id", UUID.class),
            Post.valueOf(row.getString("post")),
            AlertChannel.valueOf(row.getString("channel")),
            row.getString("address"),
            row.getString("note"),
            row.getLong("version"));

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a contact; the same post, channel and address stays one. */
    Contact save(Contact contact) {
        return jdbc.sql("""
                        INSERT INTO contact AS c (contact_id, post, channel, address, note)
                        VALUES (:id, :post, :channel, :address, :note)
                        ON CONFLICT (post, channel, address)
                        DO UPDATE SET note = excluded.note, version = c.version + 1, updated_at = now()
                        RETURNING *""")
                .param("id", contact.contactId())
                .param("post", contact.post().name())
                .param("channel", contact.channel().name())
                .param("address", contact.address())
                .param("note", contact.note())
                .query(CONTACT)
                .single();
    }

    List<Contact> all() {
        return jdbc.sql("SELECT * FROM contact ORDER BY post, channel, address")
                .query(CONTACT)
                .list();
    }

    List<Contact> of(Post post, AlertChannel channel) {
        return jdbc.sql("SELECT * FROM contact WHERE post = :post AND channel = :channel ORDER BY address")
                .param("post", post.name())
                .param("channel", channel.name())
                .query(CONTACT)
                .list();
    }
}
