package se.samordna.engine.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMeasure;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion;

/**
 * What a version says, in the one way in which its sum is taken: a line for each fact, in the order
 * of the plan, UTF-8 in normal form C, with line ends and backslashes of the facts written as
 * {@code \n} and {@code \\}. Whoever has a copy on paper or in another system can take the same sum
 * (guide, SIP).
 */
final class SipCanonical {
  private final StringBuilder text = new StringBuilder();
  private final List<SipParty> parties;

  private SipCanonical(List<SipParty> parties) {
    this.parties = parties;
  }

  /** The text of which the sum is taken. */
  static String text(String commonId, int number, SipContent content, List<SipParty> parties) {
    SipCanonical canonical = new SipCanonical(parties);
    canonical.line("sip", commonId);
    canonical.line("version", Integer.toString(number));
    canonical.content(content);
    return canonical.text.toString();
  }

  /** The sum, in hexadecimal. */
  static String sha256(String commonId, int number, SipContent content, List<SipParty> parties) {
    byte[] bytes = text(commonId, number, content, parties).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Whether a version that was kept, and each copy of it, still has the sum of what it says. */
  static boolean isIntact(String commonId, SipVersion version) {
    String sum = sha256(commonId, version.number(), version.content(), version.parties());
    return sum.equals(version.sha256())
        && version.copies().stream().allMatch(copy -> sum.equals(copy.sha256()));
  }

  private void content(SipContent content) {
    line("important", content.important());
    for (SipGoal goal : content.goals()) {
      line(goal.longTerm() ? "goal-later" : "goal-now", goal.words());
    }
    for (SipIntervention one : content.interventions()) {
      line("intervention", one.what());
      line("principal", name(one.party()));
      line("unit", one.unit());
      line("person", one.person());
      line("by", said(one.by()));
    }
    for (SipMeasure one : content.others()) {
      line("other", one.what());
      line("who", one.who());
      line("by", said(one.by()));
    }
    line("no-others", Boolean.toString(content.noOthers()));
    line("main", name(content.main().party()));
    line("main-person", content.main().person());
    line("main-phone", content.main().phone());
    line("follow-up", said(content.followUp()));
    line("crisis", content.crisis());
  }

  private String name(@Nullable Id<SipParty> party) {
    return parties.stream()
        .filter(one -> one.id().equals(party))
        .map(one -> one.kind().name() + " " + one.name())
        .findFirst()
        .orElse("");
  }

  private static String said(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void line(String what, String value) {
    String plain =
        Normalizer.normalize(value, Normalizer.Form.NFC)
            .replace("\\", "\\\\")
            .replace("\r\n", "\n")
            .replace("\n", "\\n");
    text.append(what).append('=').append(plain).append('\n');
  }
}
