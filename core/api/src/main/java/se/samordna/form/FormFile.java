package se.samordna.form;

import java.util.List;
import se.samordna.person.PersonFile;

/**
 * What a page with a person's forms shows at once.
 *
 * @param answered newest first; at most 500
 * @param offered the forms that can be answered for the person now
 * @param stays what is known of what the forms ask about inpatient care
 */
public record FormFile(
    PersonFile person, List<AnsweredForm> answered, List<Form> offered, List<KnownStays> stays) {
  public FormFile {
    stays = List.copyOf(stays);
    answered = List.copyOf(answered);
    offered = List.copyOf(offered);
  }
}
