namespace SamenHier.Matching.Runs;

/// <summary>A result did not pass the check of its certificate. It is an error of the program and never becomes a proposal.</summary>
/// <param name="message">What is wrong.</param>
public sealed class CertificateException(string message) : Exception(message);
