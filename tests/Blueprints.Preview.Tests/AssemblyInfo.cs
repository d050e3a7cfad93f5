// Pulumi's test harness is documented as serial: configuration and exit code belong to the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
