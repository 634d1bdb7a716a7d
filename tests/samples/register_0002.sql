BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE events (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at DATETIME NOT NULL, 
	who TEXT NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	subject TEXT NOT NULL, 
	payload JSON NOT NULL
);
INSERT INTO "events" VALUES(1,'2026-11-22 11:07:13.225727','inspection-evidence','inspection_registered','camden/ilacs-2024-03-ca97','{"sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"}');
INSERT INTO "events" VALUES(2,'2026-11-22 11:07:13.228972','inspection-evidence','identifier_minted','camden/ilacs-2024-03-ca97/1','{"text": "The range of career opportunities for care leavers and the support to reach them."}');
INSERT INTO "events" VALUES(3,'2026-11-22 11:07:13.229410','inspection-evidence','identifier_minted','camden/ilacs-2024-03-ca97/2','{"text": "Pathway plans that say who will do what, and by when."}');
INSERT INTO "events" VALUES(4,'2026-11-22 11:07:13.238668','Ada Ofori','link_confirmed','camden/ilacs-2024-03-ca97/1','{"kpi": "ICPC_15", "why": "Measures it"}');
INSERT INTO "events" VALUES(5,'2026-11-22 11:07:13.240015','Ada Ofori','item_noted','camden/ilacs-2024-03-ca97/2','{"text": "Told by Jo Bloggs of 12 Acacia Avenue"}');
CREATE TABLE identifiers (
	identifier TEXT NOT NULL, 
	inspection TEXT NOT NULL, 
	label TEXT NOT NULL, 
	minted_at DATETIME NOT NULL, kind VARCHAR(32) DEFAULT 'recommendation' NOT NULL, 
	PRIMARY KEY (identifier), 
	FOREIGN KEY(inspection) REFERENCES inspections ("key")
);
INSERT INTO "identifiers" VALUES('camden/ilacs-2024-03-ca97/1','camden/ilacs-2024-03-ca97','1','2026-11-22 11:07:13.228083','recommendation');
INSERT INTO "identifiers" VALUES('camden/ilacs-2024-03-ca97/2','camden/ilacs-2024-03-ca97','2','2026-11-22 11:07:13.229215','recommendation');
CREATE TABLE inspections (
	"key" TEXT NOT NULL, 
	authority TEXT NOT NULL, 
	registered_at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "inspections" VALUES('camden/ilacs-2024-03-ca97','camden','2026-11-22 11:07:13.225247');
CREATE TABLE items (
	identifier TEXT NOT NULL, 
	text TEXT NOT NULL, 
	orphaned BOOLEAN NOT NULL, 
	PRIMARY KEY (identifier), 
	FOREIGN KEY(identifier) REFERENCES identifiers (identifier)
);
INSERT INTO "items" VALUES('camden/ilacs-2024-03-ca97/1','The range of career opportunities for care leavers and the support to reach them.',0);
INSERT INTO "items" VALUES('camden/ilacs-2024-03-ca97/2','Pathway plans that say who will do what, and by when.',0);
CREATE TABLE snapshot_readings (
	snapshot INTEGER NOT NULL, 
	borough TEXT NOT NULL, 
	as_at DATE NOT NULL, 
	run TEXT NOT NULL, 
	extractor_version TEXT NOT NULL, 
	documents JSON NOT NULL, 
	PRIMARY KEY (snapshot, borough), 
	FOREIGN KEY(snapshot) REFERENCES snapshots (number)
);
INSERT INTO "snapshot_readings" VALUES(1,'camden','2025-06-30','first','1','[{"sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "verdict": "read"}]');
CREATE TABLE snapshots (
	number INTEGER NOT NULL, 
	taken_at DATETIME NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "snapshots" VALUES(1,'2026-11-22 11:07:13.235229');
CREATE TABLE sources (
	seq INTEGER NOT NULL, 
	authority TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	inspection TEXT NOT NULL, 
	family VARCHAR(64) NOT NULL, 
	inspection_start DATE, 
	PRIMARY KEY (seq), 
	CONSTRAINT one_inspection_a_source UNIQUE (authority, sha256), 
	FOREIGN KEY(inspection) REFERENCES inspections ("key")
);
INSERT INTO "sources" VALUES(1,'camden','ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb','camden/ilacs-2024-03-ca97','ILACS','2024-03-11');
CREATE TABLE wordings (
	seq INTEGER NOT NULL, 
	identifier TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	label TEXT NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(identifier) REFERENCES identifiers (identifier)
);
INSERT INTO "wordings" VALUES(1,'camden/ilacs-2024-03-ca97/1','ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb','1','The range of career opportunities for care leavers and the support to reach them.');
INSERT INTO "wordings" VALUES(2,'camden/ilacs-2024-03-ca97/2','ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb','2','Pathway plans that say who will do what, and by when.');
CREATE INDEX ix_events_subject ON events (subject);
CREATE INDEX ix_events_kind ON events (kind);
CREATE INDEX ix_inspections_authority ON inspections (authority);
CREATE INDEX ix_identifiers_inspection ON identifiers (inspection);
CREATE INDEX ix_wordings_identifier ON wordings (identifier);
CREATE TRIGGER events_keep_rows BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events is append-only'); END;
CREATE TRIGGER events_keep_values BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events is append-only'); END;
CREATE TRIGGER events_keep_first BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'events is append-only'); END;
CREATE TRIGGER inspections_keep_rows BEFORE DELETE ON inspections BEGIN SELECT RAISE(ABORT, 'inspections is append-only'); END;
CREATE TRIGGER inspections_keep_values BEFORE UPDATE ON inspections BEGIN SELECT RAISE(ABORT, 'inspections is append-only'); END;
CREATE TRIGGER inspections_keep_first BEFORE INSERT ON inspections WHEN EXISTS (SELECT 1 FROM inspections WHERE key = NEW.key) BEGIN SELECT RAISE(ABORT, 'inspections is append-only'); END;
CREATE TRIGGER identifiers_keep_rows BEFORE DELETE ON identifiers BEGIN SELECT RAISE(ABORT, 'identifiers is append-only'); END;
CREATE TRIGGER identifiers_keep_values BEFORE UPDATE ON identifiers BEGIN SELECT RAISE(ABORT, 'identifiers is append-only'); END;
CREATE TRIGGER identifiers_keep_first BEFORE INSERT ON identifiers WHEN EXISTS (SELECT 1 FROM identifiers WHERE identifier = NEW.identifier) BEGIN SELECT RAISE(ABORT, 'identifiers is append-only'); END;
CREATE TRIGGER snapshots_keep_rows BEFORE DELETE ON snapshots BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
CREATE TRIGGER snapshots_keep_values BEFORE UPDATE ON snapshots BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
CREATE TRIGGER snapshots_keep_first BEFORE INSERT ON snapshots WHEN EXISTS (SELECT 1 FROM snapshots WHERE number = NEW.number) BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
CREATE TRIGGER snapshot_readings_keep_rows BEFORE DELETE ON snapshot_readings BEGIN SELECT RAISE(ABORT, 'snapshot_readings is append-only'); END;
CREATE TRIGGER snapshot_readings_keep_values BEFORE UPDATE ON snapshot_readings BEGIN SELECT RAISE(ABORT, 'snapshot_readings is append-only'); END;
CREATE TRIGGER snapshot_readings_keep_first BEFORE INSERT ON snapshot_readings WHEN EXISTS (SELECT 1 FROM snapshot_readings WHERE snapshot = NEW.snapshot AND borough = NEW.borough) BEGIN SELECT RAISE(ABORT, 'snapshot_readings is append-only'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('events',5);
COMMIT;
