package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Page;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditSample;

/** The audit trail as documents; nobody is named. */
final class AuditDocuments {
  private AuditDocuments() {}

  static Map<String, Object> page(Page<AuditLine> found) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("rows", found.rows().stream().map(AuditDocuments::line).toList());
    found.next().ifPresent(next -> page.put("next", next));
    return page;
  }

  private static Map<String, Object> line(AuditLine line) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("seq", line.seq());
    row.put("at", line.at());
    put(row, "staff", line.who().staff());
    put(row, "role", line.who().role());
    put(row, "assignment", line.who().assignment());
    put(row, "unit", line.who().unit());
    row.put("operator", line.who().operator());
    row.put("channel", line.who().channel().name());
    row.put("session", line.who().session());
    row.put("device", line.who().device());
    row.put("action", line.action().name());
    row.put("objectKind", line.objectKind());
    put(row, "object", line.object());
    put(row, "ground", line.ground());
    put(row, "consent", line.consent());
    row.put("outcome", line.outcome().name());
    put(row, "code", line.code());
    put(row, "person", line.person());
    row.put("persons", line.persons());
    return row;
  }

  private static void put(Map<String, Object> row, String name, @Nullable Object value) {
    if (value != null) {
      row.put(name, value.toString());
    }
  }

  static Map<String, Object> sample(AuditSample one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", one.id());
    row.put("month", one.month());
    row.put("seed", one.seed());
    row.put("drawnAt", one.drawnAt());
    row.put("drawnBy", one.drawnBy());
    row.put("accesses", one.accesses());
    Map<String, Object> checks = new LinkedHashMap<>();
    one.checks()
        .forEach(
            check ->
                checks.put(
                    check.reason().name(), Map.of("found", check.found(), "drawn", check.drawn())));
    row.put("checks", checks);
    row.put("drawn", one.drawn());
    row.put("reviewed", one.reviewed());
    return row;
  }
}
