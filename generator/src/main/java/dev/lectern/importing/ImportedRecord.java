package dev.lectern.importing;

import dev.lectern.diagnostics.SourceLocation;

/**
 * A record that a file held.
 *
 * @param draft whole but for what the caller gives
 * @param location where it begins, for messages
 * @param name what its file is named after when it has no slug
 */
record ImportedRecord(RecordDraft draft, SourceLocation location, String name) {}
