package customerimport.problem;

/**
 * Ends the reading of a file that cannot be previewed: a refusal on its way to the import's row.
 */
public final class FileRejected extends RuntimeException {

  private final transient Problem problem;

  /**
   * A refusal for this reason.
   *
   * @param problem what is wrong with the file
   */
  public FileRejected(Problem problem) {
    super(problem.code().name(), null, false, false);
    this.problem = problem;
  }

  /** What is wrong with the file. */
  public Problem problem() {
    return problem;
  }
}
