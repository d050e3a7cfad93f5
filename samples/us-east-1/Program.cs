using Blueprints;
using UsEast1;

return await BlueprintProgram.RunAsync(args, Platform.Describe);
