package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import se.samordna.audit.AuditFinding;
import se.samordna.audit.AuditTrail;
import se.samordna.audit.AuditVerification;

/** Proves the whole audit trail. */
@Service
@Command(
    scope = "samordna",
    name = "audit-verify",
    description = "Proves that nothing of the audit trail was changed, removed or added.",
    detailedDescription = "classpath:help/audit-verify.txt")
public final class AuditVerifyCommand extends OperatorAction {
  @Override
  void run() throws CommandException {
    AuditVerification found = service(AuditTrail.class).verify(operator());
    if (json()) {
      print(document(found));
    } else {
      out().println(word(found.ok() ? "audit.whole" : "audit.broken"));
      out().println(word("audit.rows") + ": " + found.rows());
      out().println(word("audit.seals") + ": " + found.seals());
      out().println(word("audit.anchors") + ": " + found.anchors());
    }
    if (!found.ok()) {
      for (AuditFinding finding : json() ? List.<AuditFinding>of() : found.findings()) {
        say(finding.kind() + " " + finding.first() + "–" + finding.last());
      }
      throw new CommandException(word("audit.broken"));
    }
  }

  private static Map<String, Object> document(AuditVerification found) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ok", found.ok());
    document.put("checkedAt", found.checkedAt());
    document.put("took", found.took());
    document.put("rows", found.rows());
    document.put("unsealed", found.unsealed());
    document.put("seals", found.seals());
    document.put("anchors", found.anchors());
    document.put("findings", found.findings());
    return document;
  }
}
