package se.samordna.form;

import org.osgi.annotation.versioning.ProviderType;
import se.samordna.refusal.Refusal;

/**
 * Forms and answers as FHIR R4 JSON.
 *
 * <p>Pure: nothing is stored, fetched or asked of anybody. Safe for any number of threads. Bytes of
 * any content lead to a result or a {@link Refusal}, never to anything else.
 */
@ProviderType
public interface FhirForms {
  /**
   * Reads a Questionnaire with the demands on a form of a model: url, version, and every text in
   * Swedish and English.
   *
   * @throws Refusal with every problem, each with a JSON pointer into the bytes
   */
  Form form(byte[] questionnaire);

  /**
   * Reads the answers of a QuestionnaireResponse to the form. Whether they satisfy the form is
   * decided when they are stored.
   *
   * @throws Refusal with every problem, each with a JSON pointer into the bytes
   */
  Answers answers(Form form, byte[] questionnaireResponse);

  /**
   * Writes answers as a QuestionnaireResponse that is pinned to the form's {@code url|version}.
   *
   * @param completed whether the answers are final rather than a draft
   */
  byte[] response(Form form, Answers answers, boolean completed);
}
