using System;

namespace Pulumi;

public class LogException : Exception
{
    public LogException(Exception exception)
        : base("Error occurred during logging", exception)
    {
    }
}
