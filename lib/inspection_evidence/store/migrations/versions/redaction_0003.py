"""One permitted overwrite of an event, held by the database; subjects in the order of their bytes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KEPT = "'event', 'field', 'link', 'recommendation', 'recommendations', 'target', 'to'"
_REPEATING = "'after', 'before', 'old', 'text'"
_WORDS = "'removed (redacted on %'"

# An event that says what is removed is the last of all at that moment only, so nothing can be removed
# in its name later; an event's own removal leaves a tombstone that names the same person.
_SQLITE = f"""
CREATE TRIGGER events_keep_values BEFORE UPDATE ON events WHEN NOT (
  NEW.seq IS OLD.seq AND NEW.at IS OLD.at AND NEW.who IS OLD.who
  AND NEW.kind IS OLD.kind AND NEW.subject IS OLD.subject
  AND OLD.kind <> 'redacted'
  AND EXISTS (
    SELECT 1 FROM events AS said
    WHERE said.seq = (SELECT max(seq) FROM events) AND said.kind = 'redacted' AND said.subject = OLD.subject
    AND (
      (json_extract(said.payload, '$.event') = OLD.seq
       AND json_extract(NEW.payload, '$.redacted.who') IS said.who
       AND json_extract(NEW.payload, '$.redacted.why') IS json_extract(said.payload, '$.why')
       AND NOT EXISTS (
         SELECT 1 FROM json_each(NEW.payload) AS now WHERE now.key <> 'redacted' AND (
           now.key NOT IN ({_KEPT})
           OR now.value IS NOT json_extract(OLD.payload, '$."' || now.key || '"'))))
      OR (EXISTS (SELECT 1 FROM json_each(said.payload, '$.also') WHERE value = OLD.seq)
       AND NOT EXISTS (
         SELECT 1 FROM json_each(OLD.payload) AS then_ WHERE NOT EXISTS (
           SELECT 1 FROM json_each(NEW.payload) AS now WHERE now.key = then_.key AND (
             now.value IS then_.value OR (now.key IN ({_REPEATING}) AND now.value LIKE {_WORDS}))))
       AND NOT EXISTS (
         SELECT 1 FROM json_each(NEW.payload) AS now WHERE NOT EXISTS (
           SELECT 1 FROM json_each(OLD.payload) AS then_ WHERE then_.key = now.key)))
    )
  )
) BEGIN SELECT RAISE(ABORT, 'events is append-only'); END
"""  # noqa: S608 - only the constants above

# The same on Postgres, where the transaction that wrote a row can be asked for. Payloads are compared
# as text: jsonb holds no NUL, which officers' text may.
_POSTGRES = f"""
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said record;
BEGIN
  SELECT * INTO said FROM events
    WHERE kind = 'redacted' AND subject = OLD.subject
    AND xmin::text = (txid_current() % 4294967296)::text
    AND (payload ->> 'event' = OLD.seq::text
         OR OLD.seq::text IN (SELECT json_array_elements_text(payload -> 'also')))
    ORDER BY seq DESC LIMIT 1;
  IF FOUND AND OLD.kind <> 'redacted'
     AND (NEW.seq, NEW.at, NEW.who, NEW.kind, NEW.subject) = (OLD.seq, OLD.at, OLD.who, OLD.kind, OLD.subject)
  THEN
    IF said.payload ->> 'event' = OLD.seq::text
       AND NEW.payload -> 'redacted' ->> 'who' = said.who
       AND NEW.payload -> 'redacted' ->> 'why' = said.payload ->> 'why'
       AND NOT EXISTS (
         SELECT 1 FROM json_each(NEW.payload) AS now WHERE now.key <> 'redacted' AND (
           now.key NOT IN ({_KEPT})
           OR now.value::text IS DISTINCT FROM (OLD.payload -> now.key)::text))
    THEN RETURN NEW; END IF;
    IF said.payload ->> 'event' <> OLD.seq::text
       AND NOT EXISTS (
         SELECT 1 FROM json_each(OLD.payload) AS old_ FULL JOIN json_each(NEW.payload) AS now USING (key)
         WHERE NOT coalesce(
           now.value::text = old_.value::text
           OR (old_.value IS NOT NULL AND key IN ({_REPEATING})
               AND now.value #>> '{{}}' LIKE {_WORDS}), false))
    THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'events is append-only';
END $$
"""  # noqa: S608 - only the constants above


def upgrade() -> None:
    """Let a redaction through the guard of events, and sort subjects alike on every server."""
    if op.get_bind().dialect.name == "postgresql":
        # In another order than that of bytes, a range of subjects would not be those with a prefix.
        op.alter_column("events", "subject", type_=sa.Text(collation="C"), existing_nullable=False)
        op.execute("DROP TRIGGER events_keep_rows ON events")
        op.execute(_POSTGRES)
        op.execute(
            "CREATE TRIGGER events_keep_rows BEFORE DELETE ON events "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        op.execute(
            "CREATE TRIGGER events_keep_values BEFORE UPDATE ON events "
            "FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()"
        )
    else:
        op.execute("DROP TRIGGER events_keep_values")
        op.execute(_SQLITE)
