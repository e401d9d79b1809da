package org.stationhouse.foundation.staff.session;

import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the table {@code staff.spring_session}. Two changes to the library: reading a page does not write the time of the
 * last access more than once a minute (each write would wait for the disk), and what can't be read is dropped.
 */
@Repository
class SessionStore implements SessionRepository<Session> {

    private static final Duration ACCESS_GRAIN = Duration.ofMinutes(1);
    /** For a visitor who has not signed in; a signed-in session gets its own. */
    private static final Duration VISITOR = Duration.ofMinutes(20);

    private static final String DELETE = """
            with target as (select primary_id from staff.spring_session where session_id = ?),
                kept as (delete from staff.spring_session_attributes a using target t where a.session_primary_id = t.primary_id)
            delete from staff.spring_session s using target t where s.primary_id = t.primary_id
            """;

    private static final String DELETE_EXPIRED = """
            with target as (select primary_id from staff.spring_session where expiry_time < ?),
                kept as (delete from staff.spring_session_attributes a where a.session_primary_id in (select primary_id from target)
                    or not exists (select 1 from staff.spring_session s where s.primary_id = a.session_primary_id))
            delete from staff.spring_session s using target t where s.primary_id = t.primary_id
            """;

    /** Two requests of a page may be the first to put something into its session. */
    private static final String PUT = """
            insert into staff.spring_session_attributes (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?)
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    private final JdbcIndexedSessionRepository table;

    SessionStore(DataSource database, PlatformTransactionManager transactions) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        table = new JdbcIndexedSessionRepository(new JdbcTemplate(database), apart);
        table.setTableName("staff.spring_session");
        table.setCreateSessionAttributeQuery(PUT);
        table.setDeleteSessionQuery(DELETE);
        table.setDeleteSessionsByExpiryTimeQuery(DELETE_EXPIRED);
        table.setDefaultMaxInactiveInterval(VISITOR);
        table.setIndexResolver(SessionStore::index);
        table.setConversionService(SessionBytes.conversion());
        table.setCleanupCron(Scheduled.CRON_DISABLED);
        table.afterPropertiesSet();
    }

    /** The principal's column holds the account id, so that all sessions of an account can be ended by one statement. */
    private static Map<String, String> index(Session session) {
        String who = session.getAttribute(Seat.WHO);
        return who == null
                ? Map.of()
                : Map.of(JdbcIndexedSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Seat.account(who));
    }

    @Override
    public Session createSession() {
        return table.createSession();
    }

    @Override
    public void save(Session session) {
        delegate().save(session instanceof Calm calm ? calm.session : session);
    }

    @Override
    public @Nullable Session findById(String id) {
        Session session = table.findById(id);
        return session == null ? null : new Calm(session);
    }

    @Override
    public void deleteById(String id) {
        table.deleteById(id);
    }

    void cleanUp() {
        table.cleanUpExpiredSessions();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private SessionRepository<Session> delegate() {
        return (SessionRepository) table;
    }

    /** A stored session that does not write its last access each time, and drops what another program version left. */
    private static final class Calm implements Session {

        private final Session session;

        Calm(Session session) {
            this.session = session;
        }

        @Override
        public void setLastAccessedTime(java.time.Instant at) {
            if (Duration.between(session.getLastAccessedTime(), at).compareTo(ACCESS_GRAIN) >= 0) {
                session.setLastAccessedTime(at);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            try {
                return session.getAttribute(name);
            } catch (ConversionException | SerializationFailedException e) {
                LoggerFactory.getLogger(SessionStore.class)
                        .warn("session attribute {} can't be read and is dropped", name);
                session.removeAttribute(name);
                return null;
            }
        }

        @Override
        public java.util.Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public java.time.Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public java.time.Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
