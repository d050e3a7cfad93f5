using Blueprints.TemplateContent;

// Writes the content of the templates into a folder: templates.dll <root of the repository> <folder> <version of the packages>
if (args is not [var root, var folder, var version])
{
    await Console.Error.WriteLineAsync("usage: <root of the repository> <folder to write> <version of the packages>");
    return 2;
}

if (Directory.Exists(folder))
{
    Directory.Delete(folder, recursive: true);
}

foreach (var (path, text) in Templates.All(root, version))
{
    var file = Path.Combine(folder, path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    await File.WriteAllTextAsync(file, text);
}

return 0;
