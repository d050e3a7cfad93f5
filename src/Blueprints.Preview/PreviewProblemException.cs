namespace Blueprints.Preview;

/// <summary>Carries one of the preview's own problems through the test harness, which keeps only the text.</summary>
internal sealed class PreviewProblemException(Problem problem) : Exception(problem.ToString())
{
    public Problem Problem => problem;
}
