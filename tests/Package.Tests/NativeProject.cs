namespace NetDsl.Package.Tests;

/// <summary>A program that is published ahead of time.</summary>
internal static class NativeProject
{
    private const string Text = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <NoWarn>$(NoWarn);CA1050;CA1303;CA1515</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>Its file.</summary>
    /// <param name="package">The package that it references.</param>
    public static string Of(string package) => Text.Replace("{package}", package, StringComparison.Ordinal);
}
